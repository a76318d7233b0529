//! Native tests of the whole, through what the crate makes public.

#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on has failed, and the message says where"
)]

mod support;

mod checklist;
mod codec;
mod docs;
mod explain;
mod facts;
mod history;
mod host;
mod keeping;
mod language;
mod lint;
mod model;
mod pages;
mod patterns;
mod personas;
mod result;
mod staircase;
mod team;
mod texts;
mod tidy;
mod tool;
