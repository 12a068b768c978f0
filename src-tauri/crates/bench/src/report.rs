//! What was measured, for people and for machines.

use serde_json::{Value, json};

use crate::{Stop, measure::Measure, size::Size};

/// One measure on one line.
pub(crate) fn line(measure: &Measure) -> String {
    let found = &measure.found;
    let mut line = format!(
        "{:34} {} {}",
        measure.name,
        figure(found.median()),
        measure.unit
    );
    if found.len() > 1 {
        line += &format!(", p99 {}, {} runs", figure(found.p99()), found.len());
    }
    if let Some(processor) = found.processor() {
        line += &format!(", processor {}", figure(processor));
    }
    if let (Some(floor), Some(ratio)) = (&measure.floor, measure.ratio()) {
        line += &format!("; floor {} → {ratio:.2} ×", figure(floor.median()));
        if let Some(processor) = floor.processor() {
            line += &format!(", processor {}", figure(processor));
        }
    }
    if let Some(target) = measure.target {
        let verdict = if measure.is_met() { "met" } else { "MISSED" };
        let held = target.held.word();
        line += &format!("; {held} at most {}: {verdict}", figure(target.limit));
    }
    if !measure.remark.is_empty() {
        line += &format!(" ({})", measure.remark);
    }
    line
}

/// Three digits or so.
fn figure(value: f64) -> String {
    match value.abs() {
        it if it >= 100.0 => format!("{value:.0}"),
        it if it >= 10.0 => format!("{value:.1}"),
        it if it >= 1.0 => format!("{value:.2}"),
        _ => format!("{value:.3}"),
    }
}

/// The last lines.
pub(crate) fn summary(measures: &[Measure], size: &Size) -> String {
    let held: Vec<&Measure> = measures.iter().filter(|it| it.target.is_some()).collect();
    let missed: Vec<&str> = held
        .iter()
        .filter(|it| !it.is_met())
        .map(|it| it.name.as_str())
        .collect();
    let met = held.len() - missed.len();
    let verdict = match missed.as_slice() {
        [] => String::new(),
        names => format!("; missed: {}", names.join(", ")),
    };
    format!(
        "{}{}\n{met} of {} targets met{verdict}\nKeys are derived at a small cost here; see `machine.rs`.",
        size.words(),
        load().map_or_else(String::new, |it| format!("; load on the machine {it}")),
        held.len()
    )
}

/// How many programs wanted the processor at the end, where the system says it: with more of them
/// than processors, times are too long, and processor times are what is left.
fn load() -> Option<String> {
    let said = std::fs::read_to_string("/proc/loadavg").ok()?;
    said.split_whitespace().next().map(ToOwned::to_owned)
}

/// Everything, with what it was held against.
pub(crate) fn json(measures: &[Measure], size: &Size) -> Result<String, Stop> {
    let all: Vec<Value> = measures.iter().map(one).collect();
    Ok(serde_json::to_string_pretty(&json!({
        "size": size.words(),
        "load": load(),
        "met": measures.iter().all(Measure::is_met),
        "measures": all,
    }))?)
}

fn one(measure: &Measure) -> Value {
    let target = measure.target.map(|it| {
        json!({
            "held": it.held.word(),
            "limit": it.limit,
            "value": measure.value(it.held),
            "met": measure.is_met(),
        })
    });
    json!({
        "name": measure.name,
        "unit": measure.unit,
        "runs": measure.found.len(),
        "median": measure.found.median(),
        "p99": measure.found.p99(),
        "processor": measure.found.processor(),
        "floor": measure.floor.as_ref().map(|it| json!({
            "runs": it.len(), "median": it.median(), "p99": it.p99(),
            "processor": it.processor(),
        })),
        "ratio": measure.ratio(),
        "target": target,
        "remark": measure.remark,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::{Held, Series};

    #[test]
    fn a_line_says_what_was_found_what_it_is_held_against_and_whether_it_holds() {
        let measure = Measure::new("typing/pause", "ms", Series::of([2.0, 4.0]))
            .over(Series::of([1.0, 4.0]))
            .at_most(Held::Ratio, 1.3)
            .remark("one row");
        assert_eq!(
            line(&measure),
            "typing/pause                       2.00 ms, p99 4.00, 2 runs; floor 1.00 → 2.00 ×; \
             ratio at most 1.30: MISSED (one row)"
        );
    }
}
