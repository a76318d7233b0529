//! What the app knows and how that changes. Pure but for `store`, the only file here that knows Yew.

mod model;
pub mod route;
mod shared;
pub mod store;

pub use model::{Model, Msg, Notice, Opened, Reads, Storage, StorageError, Whole};
pub use route::Route;
pub use shared::Shared;
