//! Dependable: a self-check for production AI that runs entirely in the browser.
//!
//! One way in, one way out:
//!
//! ```text
//! checklist (data) ─┐
//!                   ├─ result = assess(&checklist, &assessment) ─ pages draw it, exports print it
//! assessment ───────┘
//! ```
//!
//! A page is HTML first. `static/early.js` keeps what is done in it, the program takes that over, clears the page
//! and draws it (`app/start.rs`).
//!
//! What holds everywhere, and which test holds it:
//!
//! - [`domain`] never touches a browser (`tests/it/tidy/arrows.rs`), and no room knows one that knows it
//!   (`tests/it/tidy/circles.rs`).
//! - Whatever can be computed is not stored: only an [`Assessment`](domain::assessment::Assessment) is.
//! - Changing one answer changes only the explanations that cite it; raising an answer never lowers
//!   a score (`tests/it/result/promises.rs`).
//! - Every page renders natively to a string (`tests/it/pages/`).
//! - No request leaves the page's own origin, and none depends on an answer (`tests/e2e`).

pub mod domain;
pub mod state;

pub mod browser;

pub mod components;
pub mod pages;

pub mod app;
