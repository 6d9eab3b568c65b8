namespace Union.Notices.Citations.Showing;

/// <summary>A document that names another, and where in it.</summary>
/// <param name="Title">As it was published.</param>
/// <param name="Href">Its address, the place in it included.</param>
/// <param name="Place">第五条第二款; empty where it has no parts.</param>
/// <param name="Site">The site below on which it stands; empty for this one.</param>
internal sealed record CitingDocument(string Title, string Href, string Place, string Site);
