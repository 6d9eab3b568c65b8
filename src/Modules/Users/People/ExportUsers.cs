using System.Globalization;
using System.Text;
using Union.Web.Display;
using Union.Web.Forms;
using Union.Web.Lists;

namespace Union.Users.People;

/// <summary>The list of users as a file: masked, marked with who took it and when, and written down (domain.md P-08, P-11, P-25).</summary>
internal sealed class ExportUsers(UnionDbContext db, UserList list, ICurrentUser user, TimeProvider clock)
{
    public async Task<byte[]> ExportAsync(UserFilter filter, CancellationToken cancellationToken)
    {
        var csv = new StringBuilder(Csv.Line("用户名", "姓名", "角色", "状态", "手机号码", "最近登录"));
        var rows = 0;
        await foreach (var row in list.AllAsync(filter, cancellationToken))
        {
            csv.Append(
                Csv.Line(
                    row.User.UserName,
                    row.User.DisplayName,
                    string.Join("、", row.Roles),
                    row.State.DisplayName(),
                    row.Mobile,
                    Time(row.LastSignInAt)
                )
            );
            rows++;
        }
        var now = clock.GetUtcNow().UtcDateTime;
        csv.Append(Csv.Line($"共 {rows} 人，由 {user.DisplayName}（{user.UserName}）于 {ChinaTime.Minute(now)} 导出"));
        db.Add(new UserExport(now, rows, filter.ToString()));
        db.Act("users.export", "导出用户名单");
        await db.SaveChangesAsync(cancellationToken);
        return [.. Csv.Encoding.GetPreamble(), .. Csv.Encoding.GetBytes(csv.ToString())];
    }

    private static string? Time(DateTime? utc) =>
        utc is { } at ? ChinaTime.FromUtc(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : null;
}
