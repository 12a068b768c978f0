//! The sRGB colour profile, written from its definition.
//!
//! It is separate because PDF/A asks for a profile and the numbers of sRGB are all there is to
//! one. It must not know PDF.

/// Red, green and blue primaries and the white point, adapted to D50 as profiles ask.
const WHITE: [f64; 3] = [0.9642, 1.0, 0.8249];
const RED: [f64; 3] = [0.436_075, 0.222_504, 0.013_932];
const GREEN: [f64; 3] = [0.385_065, 0.716_879, 0.097_104];
const BLUE: [f64; 3] = [0.143_080, 0.060_617, 0.714_173];
/// From the white of a screen (D65) to D50.
const ADAPTATION: [f64; 9] = [
    1.047_93, 0.022_947, -0.050_192, 0.029_628, 0.990_434, -0.017_074, -0.009_243, 0.015_055,
    0.751_874,
];
/// Exponent, and the four numbers of the straight part near black.
const CURVE: [f64; 5] = [2.4, 1.0 / 1.055, 0.055 / 1.055, 1.0 / 12.92, 0.040_45];

/// An ICC profile, version 4.2.
pub(crate) fn srgb() -> Vec<u8> {
    let mut curve = tag(b"para");
    curve.extend([0, 3, 0, 0]);
    numbers(&mut curve, &CURVE);
    let xyz = |values: &[f64]| {
        let mut data = tag(b"XYZ ");
        numbers(&mut data, values);
        data
    };
    let mut adaptation = tag(b"sf32");
    numbers(&mut adaptation, &ADAPTATION);
    let entries: [(&[u8; 4], Vec<u8>); 10] = [
        (b"desc", text("sRGB IEC61966-2.1")),
        (b"cprt", text("No copyright, use freely")),
        (b"wtpt", xyz(&WHITE)),
        (b"chad", adaptation),
        (b"rXYZ", xyz(&RED)),
        (b"gXYZ", xyz(&GREEN)),
        (b"bXYZ", xyz(&BLUE)),
        (b"rTRC", curve.clone()),
        (b"gTRC", curve.clone()),
        (b"bTRC", curve),
    ];
    assemble(&entries)
}

fn assemble(entries: &[(&[u8; 4], Vec<u8>)]) -> Vec<u8> {
    let first = 128 + 4 + 12 * entries.len();
    let mut table = (entries.len() as u32).to_be_bytes().to_vec();
    let mut body: Vec<u8> = Vec::new();
    for (name, data) in entries {
        table.extend(*name);
        table.extend(((first + body.len()) as u32).to_be_bytes());
        table.extend((data.len() as u32).to_be_bytes());
        body.extend(data);
        body.resize(body.len().next_multiple_of(4), 0);
    }
    let mut profile = header((first + body.len()) as u32);
    profile.extend(table);
    profile.extend(body);
    profile
}

fn header(size: u32) -> Vec<u8> {
    let mut header = size.to_be_bytes().to_vec();
    header.extend([0; 4]);
    header.extend([4, 0x20, 0, 0]);
    header.extend(b"mntrRGB XYZ ");
    // The definition of sRGB is of 1999, and no clock is read.
    for part in [1999_u16, 10, 1, 0, 0, 0] {
        header.extend(part.to_be_bytes());
    }
    header.extend(b"acsp");
    header.extend([0; 28]);
    numbers(&mut header, &WHITE);
    header.resize(128, 0);
    header
}

fn tag(name: &[u8; 4]) -> Vec<u8> {
    let mut data = name.to_vec();
    data.extend([0; 4]);
    data
}

fn text(text: &str) -> Vec<u8> {
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let mut data = tag(b"mluc");
    data.extend([0, 0, 0, 1, 0, 0, 0, 12]);
    data.extend(b"enGB");
    data.extend((utf16.len() as u32).to_be_bytes());
    data.extend([0, 0, 0, 28]);
    data.extend(utf16);
    data
}

/// Fixed-point numbers with sixteen bits behind the point.
fn numbers(data: &mut Vec<u8>, values: &[f64]) {
    for value in values {
        data.extend(((value * 65536.0).round() as i32).to_be_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::srgb;

    #[test]
    fn the_profile_states_its_own_length() {
        let profile = srgb();
        assert_eq!(profile[..4], (profile.len() as u32).to_be_bytes());
        assert_eq!(&profile[36..40], b"acsp");
    }

    #[test]
    fn white_is_the_sum_of_its_colours() {
        for i in 0..3 {
            let sum = super::RED[i] + super::GREEN[i] + super::BLUE[i];
            assert!((sum - super::WHITE[i]).abs() < 5e-4, "component {i}: {sum}");
        }
    }
}
