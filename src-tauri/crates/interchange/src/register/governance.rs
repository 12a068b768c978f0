//! From the register's types of establishment to who maintains a school.
//!
//! Separate because the list of types belongs to the register and grows. It must not know what a
//! framework promises to whom.

use domain::school::Governance;

/// The type decides; for a type that is not known here, the group of types does.
pub(super) fn of(kind: &str, group: &str) -> Governance {
    by_type(&kind.to_lowercase())
        .or_else(|| by_group(group))
        .unwrap_or(Governance::Other)
}

fn by_type(kind: &str) -> Option<Governance> {
    match kind {
        "community school"
        | "voluntary aided school"
        | "voluntary controlled school"
        | "foundation school"
        | "pupil referral unit"
        | "local authority nursery school"
        | "community special school"
        | "foundation special school" => Some(Governance::Maintained),
        "city technology college"
        | "other independent school"
        | "other independent special school"
        | "non-maintained special school" => Some(Governance::Independent),
        "university technical college" | "studio schools" => Some(Governance::Academy),
        academy if academy.starts_with("academy ") => Some(Governance::Academy),
        free if free.starts_with("free schools") => Some(Governance::Academy),
        _ => None,
    }
}

/// The group “Special schools” has maintained and independent ones, so it decides nothing.
fn by_group(group: &str) -> Option<Governance> {
    match group.to_lowercase().as_str() {
        "local authority maintained schools" => Some(Governance::Maintained),
        "academies" | "free schools" => Some(Governance::Academy),
        "independent schools" => Some(Governance::Independent),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_type_of_the_register_has_its_governance() {
        for (kind, governance) in [
            ("Community school", Governance::Maintained),
            ("Voluntary aided school", Governance::Maintained),
            ("Foundation special school", Governance::Maintained),
            ("Pupil referral unit", Governance::Maintained),
            ("Local authority nursery school", Governance::Maintained),
            ("Academy converter", Governance::Academy),
            ("Academy special sponsor led", Governance::Academy),
            ("Academy 16-19 converter", Governance::Academy),
            ("Free schools alternative provision", Governance::Academy),
            ("Studio schools", Governance::Academy),
            ("Other independent special school", Governance::Independent),
            ("Non-maintained special school", Governance::Independent),
            ("Further education", Governance::Other),
            ("Service children's education", Governance::Other),
            ("", Governance::Other),
        ] {
            assert_eq!(of(kind, ""), governance, "{kind}");
        }
    }

    #[test]
    fn a_type_not_known_here_goes_by_its_group() {
        assert_eq!(of("Academy-like school", "Academies"), Governance::Academy);
        assert_eq!(
            of("Community hub school", "Local authority maintained schools"),
            Governance::Maintained
        );
        assert_eq!(of("Something new", "Special schools"), Governance::Other);
    }
}
