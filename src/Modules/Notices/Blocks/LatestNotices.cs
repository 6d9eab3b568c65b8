using Union.Notices.Reading;
using Union.Web.Home;

namespace Union.Notices.Blocks;

/// <summary>The newest public notices on the site's home.</summary>
internal sealed class LatestNotices(NoticeList list) : IHomeBlock
{
    private const int Shown = 8;

    public string Position => "1";

    public async ValueTask<Block?> BuildAsync(CancellationToken cancellationToken) =>
        await list.NewestAsync(Shown, cancellationToken) is { Count: > 0 } newest
            ? new Block("/Areas/Notices/Pages/Blocks/_Latest.cshtml", newest, IsWide: true)
            : null;
}
