//! Cells that say nothing.

/// Words and signs that officers and databases write for "none".
pub fn kosong(teks: &str) -> bool {
    if teks.is_empty() || teks.bytes().all(|b| matches!(b, b'-' | b'0' | b'.' | b'_' | b'\'')) {
        return true;
    }
    teks.len() <= 10
        && ["null", "nan", "none", "n/a", "#n/a", "na", "nil", "kosong", "tidak ada", "belum ada"]
            .iter()
            .any(|k| teks.eq_ignore_ascii_case(k))
}
