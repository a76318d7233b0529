//! What the words mean. Pure: no browser, no interface, no clock, no randomness.
//!
//! **Checklist**: everything that can be asked, as data. **Section**: one theme of it.
//! **Practice**: one thing that can be seen to be in place. **Level**: 0 to 4, how far it is in place.
//! **Answer**: a level, *don't know*, *not applicable* with a reason, or *no opportunity yet*.
//! **Evidence**: the artefacts ticked for levels 3 and 4. **Profile**: who answers, about what.
//! **Target**: the level that the profile asks for. **Claimed** and **evidenced**: the level chosen,
//! and the level that the evidence carries. **Gap**: target minus evidenced. **Proof**: a claim that
//! still needs its evidence. **Pattern**: a combination of answers that has a name.
//! **Assessment**: a profile with its answers. **Result**: everything computed from it, never stored.

#![warn(missing_docs)]

#[cfg(not(target_arch = "wasm32"))]
pub mod authoring;
pub mod checklist;

pub mod assessment;

pub mod result;

pub mod team;

pub mod exchange;

pub mod content;
pub mod facts;
pub mod figure;
pub mod history;
pub mod order;
pub mod packed;
pub mod scatter;
pub mod texts;
