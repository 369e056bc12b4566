//! From records to decisions, a room for each command. In: records of all files with their places. Out: families,
//! participants and indicators with what was decided on each and why, and findings across rows. Refused here:
//! nothing; what contradicts is reported and left open.

pub mod cohort;
pub mod evaluate;
pub mod grade;
pub mod screen;
pub mod verify;
