package org.molweave.app.guide;

/// Something that the search found: a page, the heading where it stands, and the words around it.
public record GuideHit(GuidePage page, GuideSection section, String excerpt) {

    /// `Training › Settings`, or the page's title alone.
    public String where() {
        return section.anchor().isEmpty() ? page.title() : page.title() + " › " + section.heading();
    }
}
