package org.molweave.app.guide;

/// A stretch of a page under one heading, for the search. `anchor` is empty for what stands under the page's title.
public record GuideSection(String heading, String anchor, String text) {}
