using System.Reflection;

namespace Union.Core.Modules;

/// <summary>A module or theme assembly. <see cref="IsDropIn"/>: loaded from App_Data/modules instead of being referenced.</summary>
public sealed record ModuleInfo(string Id, string Name, string Author, string Version, Assembly Assembly, bool IsDropIn);
