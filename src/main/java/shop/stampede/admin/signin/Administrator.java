package shop.stampede.admin.signin;

/// Somebody who runs the shop.
///
/// @param passwordHash names its algorithm in braces, so that a better one can follow
record Administrator(String userName, String passwordHash) {}
