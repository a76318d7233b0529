//! The program of the pages for what was kept, sent and received. Mounts the desk; nothing else.

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[cfg(target_arch = "wasm32")]
fn main() {
    dependable::app::start::desk();
}

/// The desk stands in a browser; what runs elsewhere is `dependable-tool`.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
