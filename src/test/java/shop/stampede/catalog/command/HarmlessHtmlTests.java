package shop.stampede.catalog.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarmlessHtmlTests {

    @Test
    void keepsFormattingListsTablesLinksAndPictures() {
        var html = "<h2>Fit</h2><ul><li><b>slim</b></li></ul><table><tbody><tr><td>M</td></tr></tbody></table>";
        assertThat(HarmlessHtml.of(html)).isEqualTo(html);
        assertThat(HarmlessHtml.of("<img src=\"/images/a.svg\" alt=\"A\">"))
                .contains("src=\"/images/a.svg\"", "alt=\"A\"");
        assertThat(HarmlessHtml.of("<a href=\"https://example.org\">x</a>")).contains("rel=\"nofollow\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<p style=\"position:fixed\" onclick=\"alert(1)\">x</p>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\"java&#10;script:alert(1)\">x</a>",
                "<img src=\"//evil.example/x.png\">",
                "<img src=x onerror=alert(1)>",
                "<iframe src=\"https://evil.example\"></iframe>",
                "<svg><script>alert(1)</script></svg>",
                "<form action=\"/admin\"><input name=a></form>",
                "<style>body{display:none}</style>",
                "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">"
            })
    void takesOutWhatCouldDoHarm(String html) {
        assertThat(HarmlessHtml.of(html))
                .doesNotContainIgnoringCase("alert", "style", "evil", "<form", "<input", "onerror", "<script");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain & simple < text > \"quoted\" 'single' a=b a+b `c` name@example.org",
                "<p>One<p>Two<br>Three &nbsp; &auml; 5€",
                "<a href=\"https://example.org/?a=1&b=2\" title=x>link</a>",
                "<b><i>crossed</b></i><table><tr><td>x"
            })
    void leavesWhatIsCleanAsItIs(String html) {
        var once = HarmlessHtml.of(html);
        assertThat(HarmlessHtml.of(once)).isEqualTo(once);
    }
}
