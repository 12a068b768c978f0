//! How long a passphrase would withstand somebody who has the laptop: an estimate, told in years.
//!
//! The estimate of guesses is `zxcvbn`'s, which knows names, words and patterns that people choose.
//! What a guess costs is ours: it follows from how the book derives its key.

use zxcvbn::zxcvbn;

/// Guesses a second by somebody with a room full of machines: each guess takes a laptop a third of
/// a second and 64 MiB, and a thousand such machines are hired for it.
const GUESSES_A_SECOND: f64 = 3_000.0;
/// Enough letters for the estimate; what follows them only adds.
const LETTERS_LOOKED_AT: usize = 100;

const HOUR: f64 = 3_600.0;
const DAY: f64 = 24.0 * HOUR;
const YEAR: f64 = 365.25 * DAY;

/// How good a passphrase is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Found within a day.
    Weak,
    /// Found within a year.
    Fair,
    /// Withstands more than a year.
    Good,
    /// Withstands more than a century.
    Strong,
}

/// What is said of a passphrase while it is typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    /// In one word.
    pub strength: Strength,
    /// "Guessing it would take a thousand computers about 40 years."
    pub words: String,
}

/// Judges a passphrase. `known` are words that an attacker would try first, such as the adviser's
/// own name.
#[must_use]
pub fn judge_passphrase(passphrase: &str, known: &[&str]) -> Judgement {
    let looked_at: String = passphrase.chars().take(LETTERS_LOOKED_AT).collect();
    let known: Vec<&str> = known
        .iter()
        .flat_map(|it| it.split_whitespace().chain([*it]))
        .collect();
    let guesses = 10_f64.powf(zxcvbn(&looked_at, &known).guesses_log10());
    let seconds = guesses / GUESSES_A_SECOND;
    let strength = match seconds {
        it if it < DAY => Strength::Weak,
        it if it < YEAR => Strength::Fair,
        it if it < 100.0 * YEAR => Strength::Good,
        _ => Strength::Strong,
    };
    Judgement {
        strength,
        words: format!(
            "Guessing it would take a thousand computers {}.",
            time(seconds)
        ),
    }
}

fn time(seconds: f64) -> String {
    let (number, unit) = match seconds {
        it if it < HOUR => return "less than an hour".to_owned(),
        it if it < DAY => (it / HOUR, "hour"),
        it if it < 60.0 * DAY => (it / DAY, "day"),
        it if it < 2.0 * YEAR => (it / YEAR * 12.0, "month"),
        it if it < 1_000.0 * YEAR => (it / YEAR, "year"),
        _ => return "more than a thousand years".to_owned(),
    };
    let number = one_figure(number);
    let ending = if number == 1 { "" } else { "s" };
    format!("about {number} {unit}{ending}")
}

/// An estimate with more figures would claim to know more than it does.
fn one_figure(number: f64) -> u32 {
    let mut unit = 1_u32;
    while number / f64::from(unit) >= 10.0 {
        unit *= 10;
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 1 and 10 after the division, and never negative"
    )]
    let figure = (number / f64::from(unit)).round().max(1.0) as u32;
    figure * unit
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strength(passphrase: &str) -> Strength {
        judge_passphrase(passphrase, &["Alison Prewett", "Adviser"]).strength
    }

    #[test]
    fn words_that_do_not_belong_together_are_strong_and_a_keyboard_row_is_weak() {
        assert_eq!(strength("kettle orbit ransom violin"), Strength::Strong);
        assert_eq!(strength("qwertyuiop12"), Strength::Weak);
        assert_eq!(strength("passwordpassword"), Strength::Weak);
    }

    #[test]
    fn the_advisers_own_name_does_not_make_a_passphrase_strong() {
        let own = judge_passphrase("alisonprewett", &["Alison Prewett"]);
        let others = judge_passphrase("alisonprewett", &[]);
        assert_eq!(own.strength, Strength::Weak);
        assert!(own.strength <= others.strength);
    }

    #[test]
    fn a_time_is_told_in_one_figure_and_its_own_unit() {
        assert_eq!(time(30.0), "less than an hour");
        assert_eq!(time(1.2 * HOUR), "about 1 hour");
        assert_eq!(time(11.0 * DAY), "about 10 days");
        assert_eq!(time(YEAR), "about 10 months");
        assert_eq!(time(43.0 * YEAR), "about 40 years");
        assert_eq!(time(1e12 * YEAR), "more than a thousand years");
    }

    #[test]
    fn a_passphrase_of_a_million_letters_is_judged_by_its_beginning() {
        let long = "kettle orbit ransom violin ".repeat(40_000);
        let beginning: String = long.chars().take(LETTERS_LOOKED_AT).collect();
        assert_eq!(
            judge_passphrase(&long, &[]),
            judge_passphrase(&beginning, &[])
        );
    }
}
