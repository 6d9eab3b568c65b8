namespace Union.Core.Data;

/// <summary>A row of the machinery (a task's last run, an outbox message, a session's last sight): saved without an act, absent from the history.</summary>
public interface ITechnicalRow { }
