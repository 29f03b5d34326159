package shop.stampede.api.http;

/// A record that a request's JSON is read into: strictly as to types, and with everything nullable, for anything may
/// be missing. It turns itself into a command and names all that is wrong at once.
public interface JsonBody {}
