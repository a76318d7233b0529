//! A few entries with names, in the order of their names.
//!
//! A sorted map does the same, and each kind of one weighs a kilobyte of the program; these are looked up among a dozen
//! entries at most.

use std::borrow::Borrow;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::packed::{Packed, Reader};

/// Values by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "BTreeMap<K, V>", into = "BTreeMap<K, V>")]
#[serde(bound(
    serialize = "K: Serialize + Ord + Clone, V: Serialize + Clone",
    deserialize = "K: Deserialize<'de> + Ord, V: Deserialize<'de>"
))]
pub struct Table<K, V>(Vec<(K, V)>);

impl<K: Borrow<str>, V> Table<K, V> {
    /// The value of a name.
    pub fn get(&self, name: &str) -> Option<&V> {
        Some(&self.0.iter().find(|(known, _)| known.borrow() == name)?.1)
    }
}

impl<K, V> Table<K, V> {
    /// Names with their values.
    pub fn iter(&self) -> impl Iterator<Item = (&K, &V)> {
        self.0.iter().map(|(name, value)| (name, value))
    }

    /// The names.
    pub fn keys(&self) -> impl Iterator<Item = &K> {
        self.0.iter().map(|(name, _)| name)
    }

    /// The values.
    pub fn values(&self) -> impl Iterator<Item = &V> {
        self.0.iter().map(|(_, value)| value)
    }

    /// Takes everything out.
    pub fn clear(&mut self) {
        self.0.clear();
    }
}

impl<K, V> Default for Table<K, V> {
    fn default() -> Table<K, V> {
        Table(Vec::new())
    }
}

impl<K, V> From<BTreeMap<K, V>> for Table<K, V> {
    fn from(map: BTreeMap<K, V>) -> Table<K, V> {
        Table(map.into_iter().collect())
    }
}

impl<K: Ord, V> From<Table<K, V>> for BTreeMap<K, V> {
    fn from(table: Table<K, V>) -> BTreeMap<K, V> {
        table.0.into_iter().collect()
    }
}

impl<K: Ord, V, const N: usize> From<[(K, V); N]> for Table<K, V> {
    fn from(entries: [(K, V); N]) -> Table<K, V> {
        BTreeMap::from(entries).into()
    }
}

impl<K: Packed, V: Packed> Packed for Table<K, V> {
    fn put(&self, out: &mut String) {
        self.0.put(out);
    }

    fn take(reader: &mut Reader) -> Table<K, V> {
        Table(Packed::take(reader))
    }
}
