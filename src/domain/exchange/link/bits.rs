//! Bits one after another: what a link is made of.
//!
//! Nothing in it depends on how long a list is today, so that lists can grow: a number and a set say themselves where
//! they end. Each has one form only, and any other is refused.

/// Bits that are being written, the highest of each value first.
#[derive(Clone, Debug, Default)]
pub(super) struct Bits(Vec<bool>);

impl Bits {
    /// The lowest `width` bits of a value.
    pub(super) fn put(&mut self, value: usize, width: usize) {
        self.0.extend((0..width).rev().map(|place| value >> place & 1 == 1));
    }

    /// The lowest 2 × `half` bits of a value that may be larger than a `usize` is in a browser.
    pub(super) fn put_large(&mut self, value: u64, half: usize) {
        for part in [value >> half, value] {
            let part = part & ((1 << half) - 1);
            self.put(usize::try_from(part).unwrap_or_default(), half);
        }
    }

    /// Any number: its lowest `width` bits, then a 1 before each further `width` bits, then a 0.
    pub(super) fn put_number(&mut self, number: usize, width: usize) {
        self.put(number, width);
        let mut rest = number >> width;
        while rest > 0 {
            self.put(1, 1);
            self.put(rest, width);
            rest >>= width;
        }
        self.put(0, 1);
    }

    /// A set of places: a 1 before each `width` bits, one for each place from 0 on, up to the last that is in it; then
    /// a 0.
    pub(super) fn put_set(&mut self, places: &[usize], width: usize) {
        let end = places.iter().max().map_or(0, |last| last / width + 1);
        for group in 0..end {
            self.put(1, 1);
            for place in group * width..(group + 1) * width {
                self.put(usize::from(places.contains(&place)), 1);
            }
        }
        self.put(0, 1);
    }

    /// In groups of so many bits; what the last one lacks is 0.
    pub(super) fn groups(&self, width: usize) -> Vec<u8> {
        let bit =
            |bits: &[bool], place: usize| u8::from(bits.get(place).copied().unwrap_or_default());
        let group = |bits: &[bool]| (0..width).fold(0, |group, at| group << 1 | bit(bits, at));
        self.0.chunks(width).map(group).collect()
    }
}

/// Bits that are being read. What is not as it would have been written is remembered: one question at the end in place
/// of one after each value.
#[derive(Clone, Debug)]
pub(super) struct Unread<'a> {
    groups: &'a [u8],
    /// How many bits each of them has.
    width: usize,
    /// How many bits were read.
    at: usize,
    is_broken: bool,
}

impl<'a> Unread<'a> {
    pub(super) fn new(groups: &'a [u8], width: usize) -> Unread<'a> {
        Unread { groups, width, at: 0, is_broken: false }
    }

    fn bit(&mut self) -> usize {
        let Some(group) = self.groups.get(self.at / self.width) else {
            self.is_broken = true;
            return 0;
        };
        let bit = group >> (self.width - 1 - self.at % self.width) & 1;
        self.at += 1;
        usize::from(bit)
    }

    /// A value of `width` bits.
    pub(super) fn take(&mut self, width: usize) -> usize {
        (0..width).fold(0, |value, _| value << 1 | self.bit())
    }

    /// What [`Bits::put_large`] wrote.
    pub(super) fn take_large(&mut self, half: usize) -> u64 {
        let mut part = || u64::try_from(self.take(half)).unwrap_or_default();
        part() << half | part()
    }

    /// What [`Bits::put_number`] wrote; no number in a link has more than 32 bits.
    pub(super) fn take_number(&mut self, width: usize) -> usize {
        let mut number = self.take(width);
        let mut place = width;
        while self.bit() == 1 {
            let more = self.take(width);
            self.check(place + width <= 32);
            if self.is_broken {
                return 0;
            }
            number |= more << place;
            place += width;
        }
        self.check(place == width || number >> (place - width) > 0);
        number
    }

    /// What [`Bits::put_set`] wrote, in ascending order.
    pub(super) fn take_set(&mut self, width: usize) -> Vec<usize> {
        let mut places = Vec::new();
        let mut begins = 0;
        let mut is_empty = false;
        while self.bit() == 1 {
            let before = places.len();
            for place in begins..begins + width {
                if self.bit() == 1 {
                    places.push(place);
                }
            }
            begins += width;
            is_empty = places.len() == before;
        }
        self.check(!is_empty);
        places
    }

    /// Remembers that what was read is not what was written, unless it holds.
    pub(super) fn check(&mut self, holds: bool) {
        self.is_broken |= !holds;
    }

    /// How many bits were not read.
    pub(super) fn left(&self) -> usize {
        self.groups.len() * self.width - self.at
    }

    /// Everything was read as it was written, and only what fills up the last group follows.
    pub(super) fn ends_as_written(mut self) -> bool {
        let rest = self.left();
        rest < self.width && self.take(rest) == 0 && !self.is_broken
    }
}
