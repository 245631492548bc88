/**
 * A certificate that vouches for itself and for this machine's own addresses alone, from 2020 to 2120, and its key, which
 * opens nothing: for servers of tests that speak TLS.
 */
export const LOOPBACK_CERTIFICATE = {
  cert: `-----BEGIN CERTIFICATE-----
MIIBWzCCAQGgAwIBAgIUf49mc6gK9+s1C674p1zJsdHTq4QwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTIwMDEwMTAwMDAwMFoYDzIxMjAwMTAx
MDAwMDAwWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAATsHdsRn84/lWIhSbXGnhsBMnZOaibpjFqqa0qaGciDVgFs4JxMkh7e
kXqp9S2nImUVw23coJYsepqC4t2KV6fNoy8wLTAaBgNVHREEEzARgglsb2NhbGhv
c3SHBH8AAAEwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiEArRbK
8iMJykDjOKqX5XQkG8Mplg9hYyy+FxxRAANsCrMCIAnOul0KbB2SJtITq6X0oov7
IgQ/V9KeGfQR2dwtBd9K
-----END CERTIFICATE-----
`,
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg57SHAtWTQicq3mxa
QFYHv7OdWmpTTI72wY6TGlXoucWhRANCAATsHdsRn84/lWIhSbXGnhsBMnZOaibp
jFqqa0qaGciDVgFs4JxMkh7ekXqp9S2nImUVw23coJYsepqC4t2KV6fN
-----END PRIVATE KEY-----
`,
} as const;
