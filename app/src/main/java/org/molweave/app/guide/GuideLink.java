package org.molweave.app.guide;

/// Where a link of the guide leads. In the sources they are written so that they also work where Markdown is shown
/// outside the program: `training.md#settings`, `command:view.training`, `https://…`.
public sealed interface GuideLink {

    /// Another page, or a heading of it; `anchor` is empty for the page's beginning.
    record Page(String id, String anchor) implements GuideLink {}

    /// A command of the program, which the link carries out.
    record Command(String id) implements GuideLink {}

    /// Something outside the program.
    record Outside(String address) implements GuideLink {}

    /// `from` is the page that holds the link, for links to its own headings.
    static GuideLink of(String destination, String from) {
        if (destination.startsWith("command:")) {
            return new Command(destination.substring("command:".length()));
        }
        if (destination.contains(":")) {
            return new Outside(destination);
        }
        int hash = destination.indexOf('#');
        String file = hash < 0 ? destination : destination.substring(0, hash);
        String anchor = hash < 0 ? "" : destination.substring(hash + 1);
        if (file.isEmpty()) {
            return new Page(from, anchor);
        }
        return file.matches("[\\w-]+\\.md")
                ? new Page(file.substring(0, file.length() - ".md".length()), anchor)
                : new Outside(destination);
    }
}
