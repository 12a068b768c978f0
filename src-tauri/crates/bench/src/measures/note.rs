//! A note of four pages, from its values to the finished PDF.

use paper::render_note;

use crate::{
    Stop,
    measure::{Held, Measure, Series},
    size::Size,
};

// The samples are `paper`'s own, so that what is timed is what its tests read back.
#[allow(dead_code, reason = "one of the samples is taken here")]
#[path = "../../../paper/examples/sample/notes.rs"]
mod samples;

pub(crate) fn take(size: &Size) -> Result<Vec<Measure>, Stop> {
    let note = samples::four_pages();
    let first = render_note(&note)?;
    let mut times = Series::default();
    for _ in 0..size.reads {
        times.time(|| render_note(&note))?;
    }
    #[allow(clippy::cast_precision_loss, reason = "a file of some kilobytes")]
    let kilobytes = Series::of([first.bytes.len() as f64 / 1000.0]);
    Ok(vec![
        Measure::new("note/rendered", "ms", times)
            .at_most(Held::Median, 15.0)
            .remark(format!("{} pages", first.pages)),
        Measure::new("note/size", "KB", kilobytes).at_most(Held::Most, 60.0),
    ])
}
