package shop.stampede.api.docs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The API's description as its page shows it.
record DocsPage(String title, List<List<Span>> introduction, List<Section> sections) {

    record Section(String name, String anchor, List<Operation> operations) {}

    /// @param body an example, as JSON; null where the operation reads none
    record Operation(
            String id,
            String method,
            String path,
            String summary,
            List<Span> description,
            List<Parameter> parameters,
            @Nullable String body,
            List<Answer> answers) {}

    record Parameter(String name, String in, boolean required, List<Span> description) {}

    record Answer(String status, List<Span> description) {}

    /// A piece of text; code where it stood between backticks.
    record Span(String text, boolean code) {}
}
