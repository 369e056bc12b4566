//! Sheets filled side by side. In: tasks that fill a sheet each. Out: the sheets, in the order of the tasks.

use std::thread;

use super::xlsx::{Lembar, aman};

/// A list's sheet, to be filled on a thread of its own.
pub type Tugas<'a> = Box<dyn FnOnce() -> std::io::Result<Lembar> + Send + 'a>;

/// Runs the tasks on as many threads as there are processors; the results keep their order.
pub fn kerjakan(tugas: Vec<Tugas<'_>>) -> std::io::Result<Vec<Lembar>> {
    let pekerja = thread::available_parallelism().map_or(1, |n| n.get());
    let antre = std::sync::Mutex::new(tugas.into_iter().enumerate());
    let mut selesai: Vec<(usize, Lembar)> = thread::scope(|lingkup| {
        let kerja: Vec<_> = (0..pekerja)
            .map(|_| {
                lingkup.spawn(|| {
                    let mut milik = Vec::new();
                    loop {
                        let Some((i, satu)) = antre.lock().ok().and_then(|mut a| a.next()) else { break };
                        milik.push((i, aman(satu)?));
                    }
                    Ok::<_, std::io::Error>(milik)
                })
            })
            .collect();
        let hasil: Vec<_> = kerja.into_iter().map(|k| k.join()).collect();
        let mut semua = Vec::new();
        for h in hasil {
            semua.extend(h.unwrap_or_else(|panik| std::panic::resume_unwind(panik))?);
        }
        Ok::<_, std::io::Error>(semua)
    })?;
    selesai.sort_by_key(|(i, _)| *i);
    Ok(selesai.into_iter().map(|(_, l)| l).collect())
}
