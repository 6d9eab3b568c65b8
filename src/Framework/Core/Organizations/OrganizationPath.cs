using System.Linq.Expressions;

namespace Union.Core.Organizations;

/// <summary>
/// Materialized paths of the organization tree: <c>/id/id/</c>, ids as 32 lower-case hexadecimal digits. A subtree is a range of paths,
/// read through an ordinary index; the columns carry <see cref="Data.OrdinalTextAttribute"/> so that both databases order them alike.
/// </summary>
public static class OrganizationPath
{
    public const int MaxLength = 400;

    public static string Of(string? parentPath, Guid id) => $"{parentPath ?? "/"}{id:N}/";

    /// <summary>The organizations on the way, the highest first, the own one last.</summary>
    public static IReadOnlyList<Guid> Ids(string path) =>
        [.. path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(id => Guid.ParseExact(id, "N"))];

    public static bool IsWithin(string path, string ancestorPath) => path.StartsWith(ancestorPath, StringComparison.Ordinal);

    /// <summary>First path behind the subtree: '0' follows '/' in order.</summary>
    public static string End(string path) => path[..^1] + '0';

    /// <summary>Rows whose path lies in the subtree of <paramref name="ancestorPath"/>, itself included.</summary>
    public static IQueryable<T> Within<T>(this IQueryable<T> rows, Expression<Func<T, string>> path, string ancestorPath) =>
        rows.WithinAny(path, [ancestorPath]);

    /// <summary>Rows whose path lies in one of the subtrees; none when there is no subtree.</summary>
    public static IQueryable<T> WithinAny<T>(this IQueryable<T> rows, Expression<Func<T, string>> path, IReadOnlyCollection<string> ancestorPaths)
    {
        var inside = ancestorPaths
            .Select(a => (Expression)Expression.AndAlso(Compare(path.Body, a, isFrom: true), Compare(path.Body, End(a), isFrom: false)))
            .DefaultIfEmpty(Expression.Constant(false))
            .Aggregate(Expression.OrElse);
        return rows.Where(Expression.Lambda<Func<T, bool>>(inside, path.Parameters));
    }

    // string.Compare(path, bound) >= 0 becomes path >= @bound on both databases; the bound is a parameter, not a literal.
    private static BinaryExpression Compare(Expression path, string bound, bool isFrom)
    {
        var value = Expression.Property(Expression.Constant(new Bound(bound)), nameof(Bound.Value));
        var compared = Expression.Call(typeof(string), nameof(string.Compare), null, path, value);
        return isFrom ? Expression.GreaterThanOrEqual(compared, Expression.Constant(0)) : Expression.LessThan(compared, Expression.Constant(0));
    }

    private sealed record Bound(string Value);
}
