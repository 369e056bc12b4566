//! A cell of a form: left blank, answered, or answered with something that cannot be read. The last
//! is no blank: what stands there may contradict everything else.

/// What a form's cell says.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum Jawaban<T> {
    #[default]
    Kosong,
    Isi(T),
    TakTerbaca,
}

impl<T: Copy> Jawaban<T> {
    /// The answer, if there is one that can be read.
    pub fn nilai(self) -> Option<T> {
        match self {
            Jawaban::Isi(t) => Some(t),
            Jawaban::Kosong | Jawaban::TakTerbaca => None,
        }
    }

    /// What is made of the answer.
    pub fn lalu<U>(self, baca: impl FnOnce(T) -> Jawaban<U>) -> Jawaban<U> {
        match self {
            Jawaban::Kosong => Jawaban::Kosong,
            Jawaban::Isi(t) => baca(t),
            Jawaban::TakTerbaca => Jawaban::TakTerbaca,
        }
    }

    pub fn kosong(self) -> bool {
        matches!(self, Jawaban::Kosong)
    }
}
