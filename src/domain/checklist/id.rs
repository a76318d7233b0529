//! Names that stay: what files, links and addresses call things by.
//!
//! Each kind of thing has a type of its own, so that what is kept under a scenario's name is never kept under a
//! practice's. A name is whatever a file says; whether something of that name exists is what a lookup in the checklist
//! answers, which takes any text, as addresses and files have nothing better.

use std::borrow::Borrow;
use std::fmt;
use std::ops::Deref;

use serde::{Deserialize, Serialize};

use crate::domain::packed::{Packed, Reader};

impl From<PracticeId> for StopId {
    fn from(practice: PracticeId) -> StopId {
        StopId(practice.0)
    }
}

impl PracticeId {
    /// The id of its section: the part before the dash. `OPS-4` belongs to `OPS`.
    pub fn section(&self) -> &str {
        self.split_once('-').map_or("", |(section, _)| section)
    }
}

macro_rules! names {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The name as it is written.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Deref for $name {
            type Target = str;

            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(name: &str) -> $name {
                $name(name.into())
            }
        }

        impl From<String> for $name {
            fn from(name: String) -> $name {
                $name(name)
            }
        }

        impl PartialEq<&str> for $name {
            fn eq(&self, name: &&str) -> bool {
                *self.0 == **name
            }
        }

        impl PartialEq<str> for $name {
            fn eq(&self, name: &str) -> bool {
                *self.0 == *name
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(&self.0)
            }
        }

        impl Packed for $name {
            fn put(&self, out: &mut String) {
                self.0.put(out);
            }

            fn take(reader: &mut Reader) -> $name {
                $name(String::take(reader))
            }
        }
    )*};
}

names! {
    /// A practice, such as `OPS-4`; the part before the dash is its section.
    PracticeId;
    /// A section, such as `OPS`.
    SectionId;
    /// A group of sections that scenarios are compared with, such as `running`.
    ClusterId;
    /// A scenario, such as `S1`.
    ScenarioId;
    /// A stop of the full check: a practice, a scenario, or a section, whose place is the result of its chapter. The
    /// checklist says which, and whether there is one of that name.
    StopId;
    /// An option, inside its scenario.
    OptionId;
    /// Something that could be shown, inside its practice.
    ArtefactId;
    /// A reason to skip, inside its practice.
    ReasonId;
    /// A pattern, such as `P07`.
    PatternId;
    /// A source, such as `nist-ai-rmf`.
    ReferenceId;
    /// What is known of a profile, such as `team`, `agent` or `live`.
    Tag;
}
