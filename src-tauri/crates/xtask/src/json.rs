//! Reads JSON, as far as the command line's answers need it.
//!
//! A small reader of our own because this crate takes no dependency. It must not be used for
//! anything that comes from outside the project.

/// One JSON value; objects keep their order.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Json {
    Null,
    True,
    False,
    Number(String),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl Json {
    /// Reads a whole document, or nothing if it is not one.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let mut reader = Reader { rest: text };
        let value = reader.value()?;
        reader.skip_space();
        reader.rest.is_empty().then_some(value)
    }

    /// The value under a key of an object.
    pub(crate) fn get(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Object(entries) => entries
                .iter()
                .find(|(name, _)| name == key)
                .map(|(_, value)| value),
            Self::Null
            | Self::True
            | Self::False
            | Self::Number(_)
            | Self::Text(_)
            | Self::List(_) => None,
        }
    }

    /// The text under a key of an object.
    pub(crate) fn text(&self, key: &str) -> Option<&str> {
        match self.get(key) {
            Some(Self::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// The entries of a list; none for anything else.
    pub(crate) fn list(&self) -> &[Self] {
        match self {
            Self::List(entries) => entries,
            Self::Null
            | Self::True
            | Self::False
            | Self::Number(_)
            | Self::Text(_)
            | Self::Object(_) => &[],
        }
    }
}

struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    fn skip_space(&mut self) {
        self.rest = self.rest.trim_start();
    }

    fn take(&mut self, word: &str) -> Option<()> {
        self.skip_space();
        self.rest = self.rest.strip_prefix(word)?;
        Some(())
    }

    fn value(&mut self) -> Option<Json> {
        self.skip_space();
        match self.rest.chars().next()? {
            '{' => self.object(),
            '[' => self.array(),
            '"' => self.string().map(Json::Text),
            'n' => self.take("null").map(|()| Json::Null),
            't' => self.take("true").map(|()| Json::True),
            'f' => self.take("false").map(|()| Json::False),
            _ => self.number(),
        }
    }

    fn number(&mut self) -> Option<Json> {
        let end = self
            .rest
            .find(|c: char| !"+-.0123456789eE".contains(c))
            .unwrap_or(self.rest.len());
        let (digits, rest) = self.rest.split_at(end);
        digits.parse::<f64>().ok()?;
        self.rest = rest;
        Some(Json::Number(digits.to_owned()))
    }

    fn array(&mut self) -> Option<Json> {
        self.take("[")?;
        let mut entries = Vec::new();
        while self.take("]").is_none() {
            if !entries.is_empty() {
                self.take(",")?;
            }
            entries.push(self.value()?);
        }
        Some(Json::List(entries))
    }

    fn object(&mut self) -> Option<Json> {
        self.take("{")?;
        let mut entries = Vec::new();
        while self.take("}").is_none() {
            if !entries.is_empty() {
                self.take(",")?;
            }
            self.skip_space();
            let key = self.string()?;
            self.take(":")?;
            entries.push((key, self.value()?));
        }
        Some(Json::Object(entries))
    }

    fn string(&mut self) -> Option<String> {
        let mut text = String::new();
        let mut characters = self.rest.strip_prefix('"')?.chars();
        loop {
            match characters.next()? {
                '"' => break,
                '\\' => text.push(match characters.next()? {
                    'n' => '\n',
                    't' => '\t',
                    'r' => '\r',
                    'b' => '\u{8}',
                    'f' => '\u{c}',
                    'u' => unicode(&mut characters)?,
                    other => other,
                }),
                other => text.push(other),
            }
        }
        self.rest = characters.as_str();
        Some(text)
    }
}

/// Four hex digits; our own programs write no surrogate pairs.
fn unicode(characters: &mut std::str::Chars<'_>) -> Option<char> {
    let digits: String = characters.by_ref().take(4).collect();
    char::from_u32(u32::from_str_radix(&digits, 16).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nested_values_are_found_by_key() {
        let read = Json::parse(
            r#" {"a": [1, -2.5e3, null], "b": {"c": "say \"é\u00e9\"\n"}, "d": true} "#,
        )
        .unwrap();
        assert_eq!(read.get("b").unwrap().text("c"), Some("say \"éé\"\n"));
        assert_eq!(read.get("a").unwrap().list().len(), 3);
        assert_eq!(read.get("d"), Some(&Json::True));
    }

    #[test]
    fn what_is_not_json_is_refused() {
        assert!(
            ["", "{", "[1 2]", "{\"a\" 1}", "nul", "\"open", "[] []"]
                .iter()
                .all(|t| Json::parse(t).is_none())
        );
    }
}
