using Union.Notices.Reading;
using Union.Web.Home;

namespace Union.Notices.Blocks;

/// <summary>On the site's home: what kinds of documents there are to read, once there is more than one.</summary>
internal sealed class PublicKinds(NoticeList list) : IHomeBlock
{
    public string Position => "2";

    public async ValueTask<Block?> BuildAsync(CancellationToken cancellationToken) =>
        await list.KindsAsync(cancellationToken) is { Count: > 1 } kinds
            ? new Block("/Areas/Notices/Pages/Blocks/_Kinds.cshtml", kinds, IsWide: true)
            : null;
}
