package shop.stampede.api.http;

import org.springframework.http.HttpStatusCode;

/// Problems that HTTP itself has a status for and nobody said more about.
final class HttpProblem {

    private HttpProblem() {}

    static Problem of(HttpStatusCode status, Call call) {
        return switch (status.value()) {
            case 401 ->
                ProblemType.UNAUTHENTICATED.because(
                        "This needs an administrator: send user name and password by HTTP Basic.");
            case 403 ->
                ProblemType.FORBIDDEN.because(
                        "You may not do this: it needs an administrator, and a request that this shop's own pages"
                                + " or a program made, not another site.");
            case 404 ->
                ProblemType.NOT_FOUND.because("There is nothing at this address. /api/docs lists what there is.");
            case 405 -> ProblemType.METHOD_NOT_ALLOWED.because("%s is not possible.".formatted(call.line()));
            case 406 -> ProblemType.NOT_ACCEPTABLE.because("The API answers application/json.");
            case 413 -> ProblemType.TOO_LARGE.because("The request is larger than is read here.");
            case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE.because("Send the body as application/json in UTF-8.");
            case 503 -> ProblemType.SHOP_BUSY.because("The shop cannot answer right now. Try again in a few seconds.");
            default ->
                status.is4xxClientError()
                        ? ProblemType.BAD_REQUEST.because(
                                "The request could not be read. Check its address and headers.")
                        : ProblemType.INTERNAL_ERROR.because("The request could not be carried out. Try again later.");
        };
    }
}
