//! The rules of UEP Berkelas, Kota Banjarmasin (Peraturan Wali Kota Banjarmasin Nomor 65 Tahun 2025), for programs.
//!
//! Four functions decide what the four commands of `uep` decide, by the same code: [`screen`] (Pasal 5: who may take
//! part), [`cohort`] (a new angkatan, and everyone's stage), [`grade`] (Tabel 5.1: a quarter's grades and incentives),
//! [`evaluate`] (Pasal 8: the indicators of Matrik 4.1). Each takes [`Input`]s from disk or memory, [`Parameters`] and a
//! date, and returns decisions with every [`Reason`] and every [`Finding`] about the data. Nothing is printed, no file
//! is written, no clock is read: the same inputs give the same answer, in whatever order they come.
//!
//! A missing fact is never a no: an [`Outcome`] is met, not met or unknown. Words, names of conditions and messages
//! are Indonesian, as the office reads them. No KK, NIK and names are personal data (UU 27/2022): what is returned
//! holds them in full.

// # The flow
//
// ```text
//  bytes ──▶ read ──▶ record ──▶ decide ◀──▶ perwal
//            rows     typed      families,     Pasal 5, Tabel 5.1,
//            that     records,   a quarter,    T16 …: decisions
//            know     findings   a year          with reasons
//            their    of the row    │
//            place                  └──▶ sheets ──▶ write ──▶ file
// ```
//
// A word of the Perwal is looked up in `perwal`; what a command does, in `decide` and `sheets` under the
// command's name; bytes in `read` and `write`.
//
// * `cli`: what was typed; one file a command, each arguments → read → decide → report
// * `table`: the columns of each table, once
// * `read`: bytes to rows that know their place; no domain meaning
// * `domain`: the nouns; a value that exists is valid
// * `record`: one row to one typed record, every finding of the row collected
// * `decide`: a room a command: the families that all rows of all files make (`screen`), candidates, register and
//   results of a year and what becomes of each (`cohort`), the participants of a quarter (`grade`), a year of
//   quarters and activities and what Matrik 4.1 says of it (`evaluate`)
// * `perwal`: the regulation as pure functions: no file, clock, float or printing
// * `sheets`: decisions to the sheets of a workbook, a room a command
// * `write`: lists and sheets to a file: workbook, CSV, what may pass under `--mask`
// * `berurutan`: work on several threads, results in order
// * `decide::verify`: a workbook beside the one that a repeated run wrote, cell by cell
// * `temuan`: findings about the data; `error`: why a run could not happen
//
// Imports point one way: cli → sheets → write; sheets → decide → record → read; all of them → table → perwal → domain.
//
// # Where to find a rule
//
// | rule | place |
// |---|---|
// | Pasal 5 ayat (1), Pasal 9: who may take part | `perwal::kelayakan` |
// | Tabel 5.1: the rows, and each combination of indicators | `perwal::tabel_5_1` |
// | Bab V.C: what meets an indicator, the grades possible, moving up | `perwal::penilaian` |
// | Pasal 5 ayat (1) huruf d: who passes the assessment, order, places for 52 kelurahan | `perwal::angkatan` |
// | Matrik 4.1: the years of a stage, who moves to the next one | `perwal::tahap` |
// | Tabel 5.1, Pasal 5 ayat (3): which incentive is due | `perwal::insentif` |
// | the fields of the assessment form | `domain::formulir` |
// | the columns of a sheet: titles, spellings, what they hold, help, what passes the mask | `table` |
// | Matrik 4.1: indicators, activities; what a participant's year says to each | `perwal::matrik_4_1`, `perwal::indikator` |
// | Pasal 8 ayat (2) huruf a: achievement and its scales | `perwal::capaian` |
// | Tabel 6.2, and what a missed target points to | `perwal::tabel_6_2`, `perwal::anjuran` |
// | limits and switches, with unit, date and basis | `perwal::parameter` |
// | readings T01 … | `perwal::tafsir` |
// | Tabel 2.1 | `perwal::tabel_2_1` |
// | which place is in the city | `record::tempat`, names and codes in `domain::wilayah` |
// | NIK and Nomor KK | `domain::nomor` |
// | corrections of officers: what they reach, when they are refused | `record::koreksi` |
// | how a workbook says it was made; how that is repeated | `sheets::metadata`, `read::metadata`; `cli::verify` |
// | what a resave changes, and `verify` looks past | `read::nilai` |
//
// # Glossary
//
// | word | meaning |
// |---|---|
// | keluarga, KK | a family, the unit of decision; 16-digit Nomor Kartu Keluarga |
// | jiwa, orang | a person; 16-digit NIK |
// | desil | national welfare decile, 1 (poorest) to 10 |
// | PPKS | pemerlu pelayanan kesejahteraan sosial, 26 kinds |
// | angkatan | the year a participant enters |
// | kelas, tahap | UEP Potensial, Tumbuh, Berkembang, Mandiri; stages I to IV, one for each |
// | utama, tambahan | main (U1, U2) and additional (T1–T3) indicators of Tabel 5.1 |
// | pembanding | the turnover of a month that this quarter's is compared with (T09) |
// | BD, TP | belum dapat dinilai: blanks could change the grade; di luar Tabel 5.1 |
// | koreksi | a correction: what an officer wrote into Nilai Benar for one cell |
// | temuan | a finding: a problem in the data, by code |
// | sumber | a file, or one sheet of a workbook |
// | syarat, alasan, keputusan | a condition; its outcome with the reason; all of them with the status |
// | tafsir | a numbered reading of what the Perwal leaves open |

mod berurutan;
mod cli;
mod decide;
mod domain;
mod door;
mod error;
#[doc(hidden)]
pub mod inside;
mod perwal;
mod read;
mod record;
mod sheets;
mod table;
mod temuan;
mod write;

pub use door::{
    Candidate, Cohort, Column, Error, Evaluation, Family, Finding, Grading, Incentive, Indicator, Input, Outcome,
    Parameters, Participant, Place, Reason, Role, Screening, Step, cohort, evaluate, grade, screen,
};
