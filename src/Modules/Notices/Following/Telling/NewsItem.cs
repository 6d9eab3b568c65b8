namespace Union.Notices.Following.Telling;

/// <summary>What followers of one thing are told.</summary>
/// <param name="Target">Whose followers.</param>
/// <param name="Rank">A person who follows several of them is told the first.</param>
/// <param name="Key">The occasion, once for each person.</param>
/// <param name="Title">One sentence.</param>
/// <param name="Detail">What stands below it.</param>
/// <param name="Link">Where it is read.</param>
/// <param name="IsForStaff">Names a document that is for staff.</param>
internal sealed record NewsItem(FollowTarget Target, int Rank, string Key, string Title, string Detail, string Link, bool IsForStaff);
