//! The program of the check in somebody else's page. Mounts it; nothing else.

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[cfg(target_arch = "wasm32")]
fn main() {
    dependable::app::start::embed();
}

/// The check stands in a browser; what runs elsewhere is `dependable-tool`.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
