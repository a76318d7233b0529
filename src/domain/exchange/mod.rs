//! What leaves and enters the device: parse and print side by side.

pub mod file;

pub mod report;

pub mod csv;
pub mod markdown;
