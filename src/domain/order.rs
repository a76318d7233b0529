//! Lists, sets and maps in order.

/// Puts items in the order of their keys; equal ones stay as they come.
///
/// Lists here have fewer than a hundred items. The standard library's sort is built for millions, once for every type
/// of item, and weighs more of a first visit than all that is sorted.
pub fn in_order<T, K: Ord>(items: impl IntoIterator<Item = T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let mut ordered: Vec<T> = Vec::new();
    for item in items {
        let at = ordered.partition_point(|before| key(before) <= key(&item));
        ordered.insert(at, item);
    }
    ordered
}

/// A set or a map of what comes. `collect` puts it in order first, with the standard library's sort.
pub fn gathered<All: Default + Extend<T>, T>(items: impl IntoIterator<Item = T>) -> All {
    let mut all = All::default();
    all.extend(items);
    all
}
