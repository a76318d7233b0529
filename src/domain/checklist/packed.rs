//! The checklist in the form that a page carries.

use super::{
    Artefact, Band, Beyond, Checklist, Cluster, Condition, Continues, Contrast, Earlier,
    EarlierWording, Effort, Interview, Key, More, Next, Otherwise, Outline, Pattern, Practice,
    ProfileOption, ProfileQuestion, Reason, Reference, ReferenceSection, Scenario, ScenarioOption,
    Section, Side, Target, Test, Upgrade, Weights, Wording, Worse,
};
use crate::domain::checklist::Level;
use crate::domain::packed::{Packed, Reader};

impl Packed for Level {
    fn put(&self, out: &mut String) {
        u32::from(self.number()).put(out);
    }

    fn take(reader: &mut Reader) -> Level {
        let number = reader.number();
        reader.check(number <= Level::MAX.number());
        Level::at_most_max(number)
    }
}

impl Packed for Condition {
    fn put(&self, out: &mut String) {
        self.0.put(out);
    }

    fn take(reader: &mut Reader) -> Condition {
        Condition(Packed::take(reader))
    }
}

macro_rules! choices {
    ($($type:ident { $($variant:ident),* })*) => {$(
        impl Packed for $type {
            fn put(&self, out: &mut String) {
                match self {
                    $($type::$variant => stringify!($variant).to_owned().put(out)),*
                }
            }

            fn take(reader: &mut Reader) -> $type {
                match reader.line() {
                    $(stringify!($variant) => $type::$variant,)*
                    _ => {
                        reader.check(false);
                        $type::default()
                    }
                }
            }
        }
    )*};
}

choices! {
    Effort { S, M, L }
    Key { Best, Acceptable, Poor, Worst }
}

/// Naming every field here is not optional: a field that is left out does not compile. Those that travel in a part of
/// their own are named as such.
macro_rules! records {
    ($($type:ident $(without $($apart:ident),+)? { $($field:ident),* $(,)? })*) => {$(
        impl Packed for $type {
            fn put(&self, out: &mut String) {
                $(self.$field.put(out);)*
            }

            #[inline(never)]
            fn take(reader: &mut Reader) -> $type {
                $type { $($field: Packed::take(reader),)* $($($apart: Default::default(),)+)? }
            }
        }
    )*};
}

records! {
    Checklist without codes, earlier {
        id, version, title, judged, weights, bands, continues, questions, sections, asked, clusters, targets,
        practices, scenarios, patterns, references, upgrades, beyond,
    }
    Beyond { practices, scenarios }
    Outline { place, id, title, applies, full, floor }
    More { practices, scenarios, contrasts, patterns, references }
    Continues { mark, stop, joint }
    Weights { floor, full, bank }
    Band { from, title, means }
    ProfileQuestion { id, first, when, text, options }
    ProfileOption { tag, text, short, note, role, default }
    Section { id, title, about, aside, contrast }
    Contrast { topic, demo, production, shows }
    Cluster { id, title, sections }
    Target { when, floor, other, sections, practices }
    Practice without decision, guarded {
        id, title, gap, also, fact, applies, full, floor, hinge, effort, needs, traces_to, implied, why, small_team,
        who_would_know, without_permission, looks_like, otherwise, evidence, not_applicable, refs, steps, say,
        team, candidate, next, interview, worse,
    }
    Wording { stem, levels, quick_stem, quick_levels, means }
    Otherwise { text, team, candidate }
    Artefact { id, text, dated }
    Reason { id, text }
    Next { cue, then, done, recheck }
    Interview { question, follow_up, demo, production, shows }
    Worse { with, at_most, says }
    Scenario {
        id, title, cluster, asked, situation, options, rationale, minority, informs, if_worst, interview, traces_to,
    }
    ScenarioOption { id, text, key }
    Pattern { id, title, when, reserve, high, low, says, may_be, hurts, first_step }
    Side { any }
    Test { when, of, at_most, at_least, count }
    Reference { id, title, url, note, sections }
    Upgrade { from, to, retired, split, changed, changed_candidate, changed_team, artefacts, options }
    Earlier { id, version, team, candidate }
    EarlierWording { stem, levels, quick_stem, quick_levels, otherwise }
    ReferenceSection { at, says, read, opened }
}
