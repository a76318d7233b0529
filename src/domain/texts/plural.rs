//! Which form of a text a count takes: `1 change`, `2 changes`.
//!
//! Decided when the site is built, by the rules of Unicode (CLDR); the browser looks it up.

use crate::domain::packed::{Packed, Reader};

/// How many categories a language tells apart, and the category of every number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plural {
    /// From 1 to 6.
    pub categories: usize,
    /// One figure for each number below [`Plural::NUMBERS`], from 0 up.
    pub table: String,
}

impl Default for Plural {
    fn default() -> Plural {
        Plural { categories: 1, table: String::new() }
    }
}

impl Plural {
    /// So many numbers are in the table. From here on the last two figures decide, in the second hundred.
    pub const NUMBERS: usize = 200;

    /// The place of a count's form among the forms of a text.
    pub fn category(&self, count: usize) -> usize {
        let number = if count < Plural::NUMBERS { count } else { 100 + count % 100 };
        let figure = self.table.as_bytes().get(number).copied().unwrap_or(b'0');
        usize::from(figure.saturating_sub(b'0'))
    }
}

impl Packed for Plural {
    fn put(&self, out: &mut String) {
        self.categories.put(out);
        self.table.put(out);
    }

    fn take(reader: &mut Reader) -> Plural {
        Plural { categories: Packed::take(reader), table: Packed::take(reader) }
    }
}

/// The rules themselves; native only, as the browser gets the table.
#[cfg(not(target_arch = "wasm32"))]
impl Plural {
    /// The categories of CLDR, in its order.
    pub const NAMES: [&'static str; 6] = ["zero", "one", "two", "few", "many", "other"];

    /// What language files call a category.
    pub fn name(category: icu_plurals::PluralCategory) -> &'static str {
        use icu_plurals::PluralCategory;
        match category {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        }
    }

    /// The table of a language, and the categories that its whole numbers have; none if the tag is not one of a
    /// language, such as `en` or `pt-BR`.
    pub fn of(language: &str) -> Option<(Plural, Vec<&'static str>)> {
        use icu_plurals::PluralRules;
        let tag: icu_locale_core::Locale = language.parse().ok()?;
        let rules = PluralRules::try_new_cardinal(tag.into()).ok()?;
        let name = |number: usize| Plural::name(rules.category_for(number));
        let of_number: Vec<&str> = (0..Plural::NUMBERS).map(name).collect();
        let names: Vec<&str> =
            Plural::NAMES.into_iter().filter(|name| of_number.contains(name)).collect();
        let figure = |name: &&str| names.iter().position(|known| known == name);
        let table = of_number.iter().filter_map(figure).map(|place| place.to_string()).collect();
        Some((Plural { categories: names.len(), table }, names))
    }
}
