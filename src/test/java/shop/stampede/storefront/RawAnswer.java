package shop.stampede.storefront;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// An answer byte for byte as the server sent it, its date left out.
///
/// @param head the status line and the headers, in their order
record RawAnswer(String head, String body) {

    /// @param headers names and values by turns; `Host` is added where it is missing
    static RawAnswer to(int port, String method, String path, String... headers) throws IOException {
        var request = new StringBuilder("%s %s HTTP/1.1\r\nConnection: close\r\n".formatted(method, path));
        for (int n = 0; n < headers.length; n += 2) {
            request.append("%s: %s\r\n".formatted(headers[n], headers[n + 1]));
        }
        if (!List.of(headers).contains("Host")) {
            request.append("Host: localhost:%d\r\n".formatted(port));
        }
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            int end = answer.indexOf("\r\n\r\n");
            return new RawAnswer(withoutDate(answer.substring(0, end)), answer.substring(end + 4));
        }
    }

    private static String withoutDate(String head) {
        return String.join(
                "\n",
                Stream.of(head.split("\r\n"))
                        .filter(line -> !line.startsWith("Date: "))
                        .toList());
    }
}
