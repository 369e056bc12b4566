//! What is looked at before a workbook is opened, and what the library makes of those that are let through: under
//! limits of a thousandth never more memory than a file that holds what they allow.
#![no_main]

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering};

mod sifat;
#[path = "../../tests/chain/beban/xls.rs"]
#[allow(dead_code, reason = "the container alone")]
mod xls;

/// Bytes that may stand in memory at once.
const BATAS: usize = 48 << 20;

static SEKARANG: AtomicUsize = AtomicUsize::new(0);
static DIJAGA: AtomicUsize = AtomicUsize::new(usize::MAX);

/// Ends the process where too much is asked for, so that it is seen who asked.
struct Penjaga;

unsafe impl GlobalAlloc for Penjaga {
    unsafe fn alloc(&self, l: Layout) -> *mut u8 {
        let n = SEKARANG.fetch_add(l.size(), Ordering::Relaxed) + l.size();
        if n > DIJAGA.load(Ordering::Relaxed) {
            DIJAGA.store(usize::MAX, Ordering::Relaxed);
            eprintln!("{} bytes at once, {n} in all\n{}", l.size(), std::backtrace::Backtrace::force_capture());
            std::process::abort();
        }
        unsafe { System.alloc(l) }
    }

    unsafe fn dealloc(&self, p: *mut u8, l: Layout) {
        SEKARANG.fetch_sub(l.size(), Ordering::Relaxed);
        unsafe { System.dealloc(p, l) }
    }
}

#[global_allocator]
static PENJAGA: Penjaga = Penjaga;

libfuzzer_sys::fuzz_target!(
    // The library's panics are caught where it is called; one that is not caught ends the run all the same.
    init: std::panic::set_hook(Box::new(|p| if std::env::var_os("RUST_BACKTRACE").is_some() { eprintln!("{p}") })),
    |naskah: &[u8]| {
        DIJAGA.store(SEKARANG.load(Ordering::Relaxed) + BATAS, Ordering::Relaxed);
        sifat::buku(naskah);
        DIJAGA.store(usize::MAX, Ordering::Relaxed);
    }
);
