use dependable::browser::cipher::{self, CipherError, How};
use dependable::domain::exchange::link::{BOUND, ROUNDS};
use wasm_bindgen_test::wasm_bindgen_test;

/// As in tests/it/codec/link/sealed.rs.
const VECTOR: &str = "dd6ebab22319caca01494deb39e25ff88958338b";

fn salt() -> [u8; 16] {
    std::array::from_fn(|nth| u8::try_from(nth).unwrap())
}

fn nonce() -> [u8; 12] {
    std::array::from_fn(|nth| u8::try_from(100 + nth).unwrap())
}

/// The passphrase as a device types it that composes no letters.
const PASSPHRASE: &str = "z\u{61}z\u{307}o\u{301}łc\u{301}";

fn how<'a>(passphrase: &'a str, salt: &'a [u8], nonce: &'a [u8]) -> How<'a> {
    How { passphrase, rounds: ROUNDS, salt, nonce, bound: BOUND }
}

#[wasm_bindgen_test]
async fn a_fixed_text_is_sealed_as_everywhere() {
    let (salt, nonce) = (salt(), nonce());
    for passphrase in [PASSPHRASE, "zażółć"] {
        let how = how(passphrase, &salt, &nonce);
        let sealed = cipher::encrypt(how, &[1, 2, 3, 250]).await.unwrap();
        let hex: Vec<String> = sealed.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(hex.concat(), VECTOR);
        assert_eq!(cipher::decrypt(how, &sealed).await, Ok(vec![1, 2, 3, 250]));
    }
}

#[wasm_bindgen_test]
async fn another_passphrase_is_a_wrong_key() {
    let (salt, nonce) = (salt(), nonce());
    let sealed = cipher::encrypt(how("right", &salt, &nonce), b"text").await.unwrap();
    let opened = cipher::decrypt(how("wrong", &salt, &nonce), &sealed).await;
    assert_eq!(opened, Err(CipherError::WrongKey));
}

#[wasm_bindgen_test]
fn random_bytes_differ() {
    assert_ne!(cipher::random::<16>().unwrap(), cipher::random::<16>().unwrap());
}
