use dependable::browser::clock;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn today_is_a_date() {
    let today = clock::today();
    let form: String =
        today.chars().map(|letter| if letter.is_ascii_digit() { '0' } else { letter }).collect();
    assert_eq!(form, "0000-00-00", "{today}");
    assert!(today.as_str() > "2026-01-01", "{today}");
}

#[wasm_bindgen_test]
fn random_numbers_differ_and_are_never_none_yet() {
    let numbers: Vec<u32> = (0..20).map(|_| clock::random()).collect();
    assert!(numbers.iter().all(|number| *number > 0));
    assert!(numbers.iter().any(|number| *number != numbers[0]));
}
