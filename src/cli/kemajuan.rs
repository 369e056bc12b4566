//! The progress bar: on standard error, and only where that is a terminal.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

pub struct Kemajuan(ProgressBar);

impl Kemajuan {
    /// `byte` in all; none is shown with `--quiet`.
    pub fn baru(byte: u64, diam: bool) -> Kemajuan {
        let target = if diam { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr() };
        let bar = ProgressBar::with_draw_target(Some(byte), target);
        if let Ok(gaya) = ProgressStyle::with_template("{msg:20} {bar:30} {percent:>3}%") {
            bar.set_style(gaya);
        }
        Kemajuan(bar)
    }

    pub fn di(&self, byte: u64) {
        self.0.set_position(byte);
    }

    pub fn pesan(&self, pesan: &'static str) {
        self.0.set_message(pesan);
    }

    pub fn selesai(&self) {
        self.0.finish_and_clear();
    }
}
