package org.molweave.app.guide;

import java.util.List;

/// Pages that belong together, in the order of the contents.
public record GuideChapter(String title, List<GuidePage> pages) {}
