//! The program of the site. Mounts the app; nothing else.

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[cfg(target_arch = "wasm32")]
fn main() {
    dependable::app::start::journey();
}

/// The app runs in a browser; what runs elsewhere is `dependable-tool`.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
