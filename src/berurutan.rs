//! Work on several threads, results in order: the output never depends on the timing.

use std::sync::mpsc::sync_channel;
use std::thread;

/// Results that may wait for their turn.
const ANTRE: usize = 2;

/// Does `kerja` for 0 to `banyak` − 1 on as many threads as there are processors and hands the
/// results to `terima` in that order. Stops at the first error.
///
/// # Errors
/// What `terima` returns.
pub fn berurutan<T: Send, E>(
    banyak: usize,
    kerja: impl Fn(usize) -> T + Sync,
    mut terima: impl FnMut(T) -> Result<(), E>,
) -> Result<(), E> {
    let pekerja = thread::available_parallelism().map_or(1, |n| n.get()).min(banyak.max(1));
    thread::scope(|lingkup| {
        let mut keluar = Vec::with_capacity(pekerja);
        for i in 0..pekerja {
            let (kirim, terima) = sync_channel(ANTRE);
            keluar.push(terima);
            let kerja = &kerja;
            lingkup.spawn(move || {
                for n in (i..banyak).step_by(pekerja) {
                    if kirim.send(kerja(n)).is_err() {
                        break;
                    }
                }
            });
        }
        for n in 0..banyak {
            match keluar[n % pekerja].recv() {
                Ok(hasil) => terima(hasil)?,
                Err(_) => break,
            }
        }
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_order_and_an_error_stops() {
        let mut hasil = Vec::new();
        berurutan(
            100,
            |n| n * n,
            |n| {
                hasil.push(n);
                Ok::<_, ()>(())
            },
        )
        .unwrap();
        assert_eq!(hasil, (0..100).map(|n| n * n).collect::<Vec<_>>());
        assert_eq!(berurutan(100, |n| n, |n| if n == 7 { Err(n) } else { Ok(()) }), Err(7));
    }
}
