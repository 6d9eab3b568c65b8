namespace Union.Web.Assets;

/// <summary>A static file in memory, as it is and compressed.</summary>
/// <param name="Version">Beginning of the hash of its content: part of its address, so a browser never asks for it again.</param>
internal sealed record Asset(string Version, string ContentType, byte[] Plain, byte[] Brotli, byte[] GZip, DateTimeOffset Modified);
