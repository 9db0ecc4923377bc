package org.molweave.app.guide;

import java.util.List;
import org.commonmark.node.Node;

/// One page: `id` is the name of its file without the ending; the page of a pane or a method has that one's id.
public record GuidePage(String id, String title, Node document, List<GuideSection> sections) {}
