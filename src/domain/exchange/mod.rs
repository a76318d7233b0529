//! What leaves and enters the device: parse and print side by side.

pub mod file;
#[cfg(not(target_arch = "wasm32"))]
pub mod json;

pub mod report;

pub mod csv;
pub mod markdown;
