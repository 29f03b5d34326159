package shop.stampede.catalog.command;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// What may stand in a product's description: text with its formatting, lists, tables, links and pictures. Everything
/// else is taken out, scripts and styles with their content. What comes out stays as it is when cleaned again.
final class HarmlessHtml {

    private static final Pattern PICTURE = Pattern.compile("(?i)(https://|/(?!/)).+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "div", "span", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "hr")
            .allowElements("b", "strong", "i", "em", "u", "s", "del", "ins", "sub", "sup", "small", "mark", "code")
            .allowElements("ul", "ol", "li", "dl", "dt", "dd", "figure", "figcaption", "a", "img")
            .allowElements("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
            .allowWithoutAttributes("span", "a")
            .allowAttributes("colspan", "rowspan")
            .matching(NUMBER)
            .onElements("th", "td")
            .allowUrlProtocols("https", "http", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .requireRelNofollowOnLinks()
            .allowAttributes("src")
            .matching(PICTURE)
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .allowAttributes("width", "height")
            .matching(NUMBER)
            .onElements("img")
            .toFactory();

    private HarmlessHtml() {}

    static String of(String html) {
        return POLICY.sanitize(html).strip();
    }
}
