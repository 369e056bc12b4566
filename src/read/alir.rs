//! One source through several threads, in order.
//!
//! ```text
//! reader (bytes, digest, lines) ─┬─ worker 0 ─┬─ caller, batch by batch in the order of the file
//!                                └─ worker 1 ─┘
//! ```
//! Batch number n goes to worker n modulo the number of workers, so the order needs no sorting and
//! the result never depends on the timing.

use std::sync::atomic::AtomicU64;
use std::sync::mpsc::sync_channel;
use std::thread;

use super::batch::Batch;
use super::sumber::{Sumber, Tamat};
use crate::error::Result;

/// Batches that may wait at each place: bounds the memory.
const ANTRE: usize = 2;

/// Reads `sumber`; `olah` runs on the workers, `gabung` here.
///
/// # Errors
/// What [`Sumber::baca`] reports.
pub fn alirkan<T: Send>(
    sumber: &Sumber,
    terbaca: &AtomicU64,
    olah: impl Fn(Batch) -> T + Sync,
    mut gabung: impl FnMut(T),
) -> Result<Tamat> {
    let pekerja = thread::available_parallelism().map_or(2, |n| n.get()).clamp(1, 8);
    thread::scope(|lingkup| {
        let olah = &olah;
        let mut masuk = Vec::with_capacity(pekerja);
        let mut keluar = Vec::with_capacity(pekerja);
        for _ in 0..pekerja {
            let (kirim_batch, terima_batch) = sync_channel::<Batch>(ANTRE);
            let (kirim_hasil, terima_hasil) = sync_channel::<T>(ANTRE);
            masuk.push(kirim_batch);
            keluar.push(terima_hasil);
            lingkup.spawn(move || {
                for batch in terima_batch {
                    if kirim_hasil.send(olah(batch)).is_err() {
                        break;
                    }
                }
            });
        }
        let pembaca = lingkup.spawn(move || {
            let mut nomor = 0;
            sumber.baca(terbaca, &mut |batch| {
                nomor += 1;
                masuk[(nomor - 1) % pekerja].send(batch).is_ok()
            })
        });
        for giliran in (0..pekerja).cycle() {
            match keluar[giliran].recv() {
                Ok(hasil) => gabung(hasil),
                Err(_) => break,
            }
        }
        drop(keluar);
        pembaca.join().unwrap_or_else(|panik| std::panic::resume_unwind(panik))
    })
}
