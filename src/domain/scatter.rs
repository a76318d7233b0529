//! Numbers that look like chance and are the same on every machine.

/// FNV-1a over texts one after the other: the same texts give the same number, and one letter more gives another.
///
/// ```
/// # use dependable::domain::scatter::scatter;
/// assert_eq!(scatter(&[]), 0x811c_9dc5);
/// assert_eq!(scatter(&[b"a"]), 0xe40c_292c);
/// assert_eq!(scatter(&[b"foo", b"bar"]), 0xbf9c_f968);
/// ```
pub fn scatter(texts: &[&[u8]]) -> u32 {
    let bytes = texts.iter().copied().flatten();
    bytes.fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}
