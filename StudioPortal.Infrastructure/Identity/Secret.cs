using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace StudioPortal.Infrastructure.Identity;

/// <summary>Tokens and keys: 256 random bits shown once, kept as a hash.</summary>
public static class Secret
{
    public static string New(string prefix) => prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>SHA-256 in hex. Plain, because what is hashed is random, not chosen by a person.</summary>
    public static string HashOf(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
